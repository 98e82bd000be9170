"""How quotations are found and credited: the marks, the clauses around them, the cues, who may have spoken."""
