-- Lists that stay quick at a million tickets: decisions by rule, what was told, what is to do.

-- Decisions that a rule settled or had an effect on, by outcome, newest first: an index for each rule, so that a rule that
-- rarely fires is not looked for among all the others. A decision stands in those of its own rules alone, mostly one. The
-- list merges the outcomes as it reads them; its conditions are written as they stand here, else they do not serve.
CREATE INDEX decision_of_rule_1 ON decision (outcome, decided_for DESC, id DESC) WHERE rule = 1 OR 1 = ANY (fired);
CREATE INDEX decision_of_rule_2 ON decision (outcome, decided_for DESC, id DESC) WHERE rule = 2 OR 2 = ANY (fired);
CREATE INDEX decision_of_rule_3 ON decision (outcome, decided_for DESC, id DESC) WHERE rule = 3 OR 3 = ANY (fired);
CREATE INDEX decision_of_rule_4 ON decision (outcome, decided_for DESC, id DESC) WHERE rule = 4 OR 4 = ANY (fired);
CREATE INDEX decision_of_rule_5 ON decision (outcome, decided_for DESC, id DESC) WHERE rule = 5 OR 5 = ANY (fired);
CREATE INDEX decision_of_rule_6 ON decision (outcome, decided_for DESC, id DESC) WHERE rule = 6 OR 6 = ANY (fired);
CREATE INDEX decision_of_rule_7 ON decision (outcome, decided_for DESC, id DESC) WHERE rule = 7 OR 7 = ANY (fired);
DROP INDEX decision_by_effect;

-- Everything that was told, newest first; of a channel; about an account.
CREATE INDEX notice_told ON notice (told_at DESC, id DESC) WHERE state = 'told';
CREATE INDEX notice_told_in_channel ON notice (channel, told_at DESC, id DESC) WHERE state = 'told' AND channel IS NOT NULL;
CREATE INDEX notice_told_of_account ON notice (account_id, told_at DESC, id DESC)
  WHERE state = 'told' AND account_id IS NOT NULL;

-- Everybody's tasks: what is open, by when it is due; all, the newest first.
CREATE INDEX task_open_by_due ON task ((coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), id) WHERE state = 'open';
CREATE INDEX task_by_creation ON task (created_at DESC, id DESC);
