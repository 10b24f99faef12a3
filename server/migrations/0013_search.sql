-- Finding things by parts of what they are called: contacts by name or address, tickets by words of their subject.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Contacts whose name or address holds a text, in whatever case.
CREATE INDEX contact_by_words ON contact USING gin (lower(name || ' ' || coalesce(email, '')) gin_trgm_ops);

-- The subjects of tickets by themselves: a ticket's row is rewritten at every event, and an index of words on it would be too.
-- Kept by the triggers below, whoever writes tickets. Customer's text: never logged.
CREATE TABLE ticket_subject (
  ticket_id uuid PRIMARY KEY,
  subject text NOT NULL
);
-- Tickets whose subject has words that begin so.
CREATE INDEX ticket_subject_by_words ON ticket_subject USING gin (to_tsvector('simple', subject));

CREATE FUNCTION ticket_subject_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO ticket_subject (ticket_id, subject) VALUES (NEW.id, NEW.subject);
  ELSIF TG_OP = 'UPDATE' AND NEW.subject IS NOT NULL THEN
    INSERT INTO ticket_subject (ticket_id, subject) VALUES (NEW.id, NEW.subject)
      ON CONFLICT (ticket_id) DO UPDATE SET subject = excluded.subject;
  ELSE
    DELETE FROM ticket_subject WHERE ticket_id = OLD.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ticket_subject_begins AFTER INSERT ON ticket FOR EACH ROW WHEN (NEW.subject IS NOT NULL)
  EXECUTE FUNCTION ticket_subject_keep();
CREATE TRIGGER ticket_subject_changes AFTER UPDATE OF subject ON ticket FOR EACH ROW
  WHEN (OLD.subject IS DISTINCT FROM NEW.subject) EXECUTE FUNCTION ticket_subject_keep();
CREATE TRIGGER ticket_subject_ends AFTER DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION ticket_subject_keep();

INSERT INTO ticket_subject (ticket_id, subject) SELECT id, subject FROM ticket WHERE subject IS NOT NULL;
