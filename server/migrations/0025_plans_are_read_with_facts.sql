-- What is planned and no fact yet is read with the facts: the proof of coverage shows the hours that a plan leaves open. So a plan
-- that moves, and hours of it that somebody takes or gives back, make a new version of the facts, as a fact itself does.

-- Of a plan that is a fact already its time off and covers say so themselves.
CREATE FUNCTION plan_touches_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'cover_request' THEN
    PERFORM facts_touch() FROM absence_plan p WHERE p.id = NEW.plan_id AND p.time_off_id IS NULL;
  ELSE
    PERFORM facts_touch() FROM cover_request r JOIN absence_plan p ON p.id = r.plan_id WHERE r.id = NEW.request_id AND p.time_off_id IS NULL;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER absence_plan_made_touches_facts AFTER INSERT ON absence_plan FOR EACH ROW
  WHEN (NEW.time_off_id IS NULL) EXECUTE FUNCTION facts_touch_row();
CREATE TRIGGER absence_plan_moved_touches_facts AFTER UPDATE ON absence_plan FOR EACH ROW
  WHEN (OLD.time_off_id IS NULL AND (OLD.state, OLD.during, OLD.time_off_id) IS DISTINCT FROM (NEW.state, NEW.during, NEW.time_off_id))
  EXECUTE FUNCTION facts_touch_row();
CREATE TRIGGER cover_request_made_touches_facts AFTER INSERT ON cover_request FOR EACH ROW EXECUTE FUNCTION plan_touches_facts();
CREATE TRIGGER cover_request_moved_touches_facts AFTER UPDATE ON cover_request FOR EACH ROW
  WHEN ((OLD.account_id, OLD.needed, OLD.state = 'cancelled') IS DISTINCT FROM (NEW.account_id, NEW.needed, NEW.state = 'cancelled'))
  EXECUTE FUNCTION plan_touches_facts();
CREATE TRIGGER cover_part_made_touches_facts AFTER INSERT ON cover_part FOR EACH ROW EXECUTE FUNCTION plan_touches_facts();
CREATE TRIGGER cover_part_moved_touches_facts AFTER UPDATE ON cover_part FOR EACH ROW
  WHEN ((OLD.account_id, OLD.person_id, OLD.during, OLD.ended_at IS NULL) IS DISTINCT FROM (NEW.account_id, NEW.person_id, NEW.during, NEW.ended_at IS NULL))
  EXECUTE FUNCTION plan_touches_facts();
