-- People whose accounts were deleted. A row stays for good, so that what comes of them later has no effect: from a topic that
-- is read again, or from a producer that was not told. Ids of accounts are random; of whom this one was, nothing says any more.
create table erased_person (
  user_id    text        primary key,
  deleted_at timestamptz not null,
  erased_at  timestamptz, -- null while this service has something of the person
  told_at    timestamptz  -- when the broker had the event that says that it has nothing; null before
);
create index erased_person_deleted_at on erased_person (deleted_at);
create index erased_person_untold on erased_person (erased_at) where told_at is null;
