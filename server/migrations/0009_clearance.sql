-- Who may know of which accounts: clearance for restricted ones, and which person a member of an account team is.

-- Cleared for restricted and US-government accounts; only a director sets it.
ALTER TABLE person ADD COLUMN is_cleared boolean NOT NULL DEFAULT false;

-- The member's own account here, through which they read what is their customer's; null: not a user.
ALTER TABLE account_team_member ADD COLUMN person_id uuid CONSTRAINT team_member_person_exists REFERENCES person;
CREATE UNIQUE INDEX team_member_person_once ON account_team_member (account_id, role, person_id) WHERE person_id IS NOT NULL;
-- Rights are facts: every node learns of a change at once.
CREATE TRIGGER account_team_member_touches_facts AFTER INSERT OR UPDATE OR DELETE ON account_team_member FOR EACH STATEMENT EXECUTE FUNCTION facts_touch_row();

-- Which accounts are guarded: read whole, with every version of the facts.
CREATE INDEX account_restricted ON account (id) WHERE is_restricted;
CREATE INDEX contract_of_government ON contract (account_id) WHERE superseded_in IS NULL AND instance = 'us_government';
