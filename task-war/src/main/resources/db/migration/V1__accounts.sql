-- People who may sign in.
create table account (
  id            uuid        primary key,
  email         text        not null,
  -- The address as addresses are compared: lower case by Unicode's rules, not by a locale's.
  email_key     text        not null constraint account_email_unique unique,
  password_hash text        not null,
  time_zone     text        not null,
  operator      boolean     not null default false,
  created_at    timestamptz not null
);

-- The keys that tokens are signed with; every replica signs with the newest.
create table signing_key (
  kid         text        primary key,
  private_key bytea       not null, -- PKCS #8, RSA
  created_at  timestamptz not null
);
