-- What became of the wish to be erased. It stays for good; the receipt alone leads to it.
create table erasure (
  receipt      uuid        primary key,
  user_id      text        not null unique,
  requested_at timestamptz not null
);
-- A row for each service that was asked.
create table erasure_part (
  user_id text        not null references erasure (user_id),
  service text        not null,
  done_at timestamptz,
  primary key (user_id, service)
);

-- Requests write while an account is deleted. Whoever gives a person something shares a lock with that deletion, and looks
-- whether it has committed; after that nothing of the person comes into being here. 40001: trying again tells the client.
create function refuse_erased() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(28880, hashtext(new.owner));
  if exists (select from erased_person where user_id = new.owner) then
    raise exception 'the account of % was deleted', new.owner using errcode = 'serialization_failure';
  end if;
  return new;
end $$;

-- On each table with an owner.
do $$
declare
  owned text;
begin
  for owned in select table_name from information_schema.columns
                where table_schema = current_schema and column_name = 'owner' loop
    execute format('create trigger refuse_erased before insert on %I for each row execute function refuse_erased()', owned);
  end loop;
end $$;
