import { type Kysely, type Migration, sql } from 'kysely';

/**
 * JSON stands in text columns: jsonb refuses \u0000 and loses the order of keys. Ids are hashes where keys may be any text,
 * so that length and characters do not matter. Times of turns are the bot's clock in milliseconds; `changed_at` is the
 * database's, the one clock that all instances share.
 */
const statements = [
  `create table documents (
    id text primary key,
    key text not null,
    e_tag text not null,
    value text not null
  )`,
  `create table conversations (
    id text primary key,
    name text not null,
    state text not null,
    last bigint not null,
    last_turn bigint not null,
    changed_at timestamptz not null
  )`,
  'create index conversations_last_turn on conversations (last_turn)',
  'create index conversations_changed_at on conversations (changed_at)',
  `create table inbox (
    conversation text not null,
    key text not null,
    at bigint not null,
    replies text not null,
    primary key (conversation, key)
  )`,
  'create index inbox_at on inbox (conversation, at)',
  `create table activities (
    conversation text not null,
    seq bigint not null,
    at bigint not null,
    activity text not null,
    primary key (conversation, seq)
  )`,
  `create table operations (
    key text primary key,
    kind text not null,
    scope text not null,
    request text not null,
    request_hash text not null,
    status text not null check (status in ('intent', 'settled', 'failed', 'unknown')),
    result text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index operations_scope on operations (scope, created_at)',
  "create index operations_intents on operations (created_at) where status = 'intent'",
  'create index operations_created_at on operations (created_at, key)',
  `create table ledger (
    operation text not null references operations (key),
    line integer not null,
    bill text not null,
    cents bigint not null check (cents > 0),
    primary key (operation, line)
  )`,
  'create index ledger_bill on ledger (bill)',
  'create table held_names (name text primary key)',
  `create table rate_limits (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`,
  `create table audit_log (
    id text primary key,
    at timestamptz not null,
    who text not null,
    did text not null,
    about text
  )`,
  'create index audit_log_at on audit_log (at)',
];

export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
