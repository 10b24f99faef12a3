-- A plan asks for the accounts for which its person stands. What it was last compared with stands beside it, so that a plan whose
-- person's assignments and contracts are as they were costs nothing, also after a restart.
ALTER TABLE absence_plan ADD COLUMN stands text;
-- Plans that are not over: few, whatever the table has grown to.
CREATE INDEX absence_plan_running ON absence_plan (upper(during)) WHERE state IN ('waiting', 'asking', 'confirmed') AND handed_back_at IS NULL;
