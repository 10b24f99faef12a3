-- Gaps of the coverage proof as they were found and closed: what is told once, and what became of it.

CREATE TABLE coverage_gap (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT coverage_gap_account_exists REFERENCES account,
  cause text NOT NULL CONSTRAINT coverage_gap_cause_known CHECK (cause IN ('contract_without_ase', 'time_off_without_backup', 'backup_away_too', 'backup_overloaded', 'person_left', 'no_overlap', 'pod_too_thin')),
  -- When what causes it began: with account and cause it names the gap while it is open.
  since timestamptz(3) NOT NULL,
  -- Its first and last hour as far as the proof looks ahead, and how much of them has nobody.
  first_at timestamptz(3) NOT NULL,
  last_at timestamptz(3) NOT NULL,
  minutes integer NOT NULL,
  -- Who is told: the region's leader and the primary ASE, as they were when it was found.
  readers uuid[] NOT NULL,
  found_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  -- closed: somebody stands for the hours now · passed: the hours went by.
  outcome text CONSTRAINT coverage_gap_outcome_known CHECK (outcome IN ('closed', 'passed')),
  CONSTRAINT coverage_gap_closed_with_outcome CHECK ((closed_at IS NULL) = (outcome IS NULL))
);
-- The same gap stands open once, however many nodes prove it.
CREATE UNIQUE INDEX coverage_gap_open ON coverage_gap (account_id, cause, since) WHERE closed_at IS NULL;

-- What the last look saw: the same facts on the same day need no other.
CREATE TABLE coverage_gap_look (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  facts_version bigint NOT NULL,
  -- The UTC day from which it looked ahead.
  day date NOT NULL,
  looked_at timestamptz(3) NOT NULL
);
