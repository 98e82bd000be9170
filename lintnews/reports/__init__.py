"""Reports on stories that are no findings: who is quoted, who is who, which words no dictionary has."""
