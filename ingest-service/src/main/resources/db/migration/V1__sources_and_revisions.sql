-- Where articles are fetched from.
CREATE TABLE source (
  id             uuid        PRIMARY KEY,
  url            text        NOT NULL UNIQUE,
  outlet         text,                          -- what the operator calls the outlet; NULL: as the feed names itself
  poll_every_seconds integer NOT NULL CHECK (poll_every_seconds > 0),
  next_poll_at   timestamptz NOT NULL,          -- when it is due; while a replica polls it, the end of that replica's lease
  last_polled_at timestamptz,                   -- NULL: never
  last_outcome   text,                          -- what the last poll came to, for people
  failures       integer     NOT NULL DEFAULT 0, -- failed polls in a row
  etag           text,                          -- validators of the last feed that was ingested whole
  last_modified  text,
  created_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX source_due ON source (next_poll_at);

-- Which texts were published under an article's id.
CREATE TABLE article_revision (
  article_id   text        NOT NULL,
  revision     integer     NOT NULL CHECK (revision > 0),
  text_sha256  text        NOT NULL,
  reserved_at  timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,                     -- NULL: the broker has not acknowledged it yet
  PRIMARY KEY (article_id, revision)
);
