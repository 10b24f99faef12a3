-- Hours that somebody covers are looked at every ten seconds as long as they last: those that are over are many, and not read.
CREATE INDEX cover_part_running ON cover_part (upper(during)) WHERE ended_at IS NULL;
