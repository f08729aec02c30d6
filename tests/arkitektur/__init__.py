"""The house's own rules (README, «How it is built») as tests. Every rule is also fed what it must catch."""
