-- Sign-in: sessions, passwords, passkeys, single-use links, keys, single sign-on.
-- Tables marked (better-auth) have the columns that better-auth 1.7 reads and writes, under names of ours.

-- (better-auth) Its user. People are kept once, in the directory: nobody is made, renamed or verified here.
CREATE VIEW identity_user AS
  SELECT id, name, lower(email) AS email, true AS email_verified, NULL::text AS image, created_at,
         created_at AS updated_at
    FROM person;

-- Who may not sign in though they are in the directory.
CREATE TABLE identity_disabled (
  person_id uuid PRIMARY KEY CONSTRAINT identity_disabled_person_exists REFERENCES person,
  at timestamptz(3) NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  reason text
);

-- (better-auth) A browser's session. The token is worth nothing without the signature that the cookie adds to it.
CREATE TABLE identity_session (
  id uuid PRIMARY KEY,
  token text NOT NULL CONSTRAINT identity_session_token_unique UNIQUE,
  user_id uuid NOT NULL CONSTRAINT identity_session_person_exists REFERENCES person,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  ip_address text,
  user_agent text,
  method text NOT NULL CONSTRAINT identity_session_method_known CHECK (method IN ('password', 'passkey', 'sso', 'link')),
  last_seen_at timestamptz(3) NOT NULL
);
-- The list of a person's sessions, and signing out everywhere.
CREATE INDEX identity_session_by_person ON identity_session (user_id);
CREATE INDEX identity_session_by_end ON identity_session (expires_at);

-- (better-auth) How a person proves who they are: 'credential' is the password (scrypt), others an identity provider.
CREATE TABLE identity_account (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL CONSTRAINT identity_account_person_exists REFERENCES person,
  provider_id text NOT NULL,
  -- The person's id for 'credential', else the provider's `sub`.
  account_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT identity_account_is_one_persons UNIQUE (provider_id, account_id),
  CONSTRAINT identity_account_keeps_no_tokens CHECK (access_token IS NULL AND refresh_token IS NULL AND id_token IS NULL)
);
CREATE INDEX identity_account_by_person ON identity_account (user_id);

-- (better-auth) Challenges of passkeys, minutes old.
CREATE TABLE identity_verification (
  id uuid PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE INDEX identity_verification_by_identifier ON identity_verification (identifier);
CREATE INDEX identity_verification_by_end ON identity_verification (expires_at);

-- (better-auth) Passkeys: public keys only.
CREATE TABLE identity_passkey (
  id uuid PRIMARY KEY,
  name text,
  public_key text NOT NULL,
  user_id uuid NOT NULL CONSTRAINT identity_passkey_person_exists REFERENCES person,
  credential_id text NOT NULL CONSTRAINT identity_passkey_credential_unique UNIQUE,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  created_at timestamptz(3),
  aaguid text
);
CREATE INDEX identity_passkey_by_person ON identity_passkey (user_id);

-- Links that are good once: the first set-up, an invitation, a new password. Only the hash of the secret is kept.
CREATE TABLE identity_link (
  id uuid PRIMARY KEY,
  kind text NOT NULL CONSTRAINT identity_link_kind_known CHECK (kind IN ('setup', 'invitation', 'reset')),
  hash bytea NOT NULL CONSTRAINT identity_link_hash_unique UNIQUE,
  person_id uuid CONSTRAINT identity_link_person_exists REFERENCES person,
  made_at timestamptz(3) NOT NULL,
  made_by text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  -- Replaced by a newer link, or taken back.
  void_at timestamptz(3),
  CONSTRAINT identity_link_is_somebodys CHECK ((person_id IS NULL) = (kind = 'setup'))
);
CREATE INDEX identity_link_open ON identity_link (person_id, kind) WHERE used_at IS NULL AND void_at IS NULL;

-- Failed attempts, counted for all nodes. Keys are hashes: of an address, of an address at a place, of a place.
CREATE TABLE identity_attempt (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  since timestamptz(3) NOT NULL,
  locked_until timestamptz(3)
);
CREATE INDEX identity_attempt_by_age ON identity_attempt (since);

-- API keys of people, and service tokens. Only the hash is kept; the beginning tells one from another.
CREATE TABLE identity_key (
  id uuid PRIMARY KEY,
  hash bytea NOT NULL CONSTRAINT identity_key_hash_unique UNIQUE,
  beginning text NOT NULL,
  name text NOT NULL CONSTRAINT identity_key_name_given CHECK (btrim(name) <> ''),
  -- Whose API key it is; null: a service token.
  person_id uuid CONSTRAINT identity_key_person_exists REFERENCES person,
  -- The role of a service token; a person's key has the person's roles.
  role text,
  scopes text[] NOT NULL CONSTRAINT identity_key_has_scopes CHECK (cardinality(scopes) > 0),
  created_at timestamptz(3) NOT NULL,
  created_by_id text NOT NULL,
  created_by_name text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  CONSTRAINT identity_key_is_a_persons_or_a_service CHECK ((person_id IS NULL) = (role IS NOT NULL)),
  CONSTRAINT identity_key_of_no_customer CHECK (role <> 'customer_contact')
);
CREATE INDEX identity_key_by_person ON identity_key (person_id, created_at);

-- Identity providers (OpenID Connect), configured at run time. The client secret is sealed with a key outside the database.
CREATE TABLE identity_provider (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT identity_provider_name_unique UNIQUE,
  issuer text NOT NULL CONSTRAINT identity_provider_issuer_unique UNIQUE,
  client_id text NOT NULL,
  sealed_secret bytea NOT NULL,
  scopes text NOT NULL,
  -- The claim that names the person's groups; null: groups give nothing.
  groups_claim text,
  is_enabled boolean NOT NULL,
  created_at timestamptz(3) NOT NULL,
  changed_at timestamptz(3) NOT NULL
);
CREATE TABLE identity_group_role (
  provider_id uuid NOT NULL CONSTRAINT identity_group_role_provider_exists REFERENCES identity_provider,
  group_name text NOT NULL CONSTRAINT identity_group_role_group_given CHECK (btrim(group_name) <> ''),
  role text NOT NULL,
  PRIMARY KEY (provider_id, group_name, role),
  CONSTRAINT identity_group_makes_no_customer_contact CHECK (role <> 'customer_contact')
);
