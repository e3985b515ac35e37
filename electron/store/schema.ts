/** "Svrk": marks a SQLite file as a library of ours (PRAGMA application_id). */
export const applicationId = 0x5376726b;

/**
 * Schema 1. Ids are never used twice (AUTOINCREMENT), for the undo log names rows that may be gone for a while.
 * Booleans are 0 and 1, instants milliseconds since 1970, lengths UTF-16 units.
 */
export const schema1 = `
CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Grows with every committed write: tells a backup whether anything happened since the last.
  writes INTEGER NOT NULL
) STRICT;
INSERT INTO library VALUES (1, 0);

CREATE TABLE preference (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  removed_at INTEGER,
  -- Grows with every change to what is aligned, so that an alignment computed meanwhile is not put over it.
  structure INTEGER NOT NULL DEFAULT 0,
  view TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(view))
) STRICT;

CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES project,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('source', 'machine', 'human')),
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  engine TEXT,
  file_name TEXT NOT NULL,
  encoding TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  UNIQUE (project_id, position)
) STRICT;
CREATE UNIQUE INDEX version_one_source ON version (project_id) WHERE role = 'source' AND removed = 0;

CREATE TABLE paragraph (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version_id INTEGER NOT NULL REFERENCES version,
  number INTEGER NOT NULL CHECK (number >= 0),
  role TEXT NOT NULL,
  included INTEGER NOT NULL CHECK (included IN (0, 1)),
  words INTEGER NOT NULL,
  length INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (version_id, number)
) STRICT;
-- For what a version says of itself: how many paragraphs are in and left out, and its attribution.
CREATE INDEX paragraph_included ON paragraph (version_id, included);
CREATE INDEX paragraph_attribution ON paragraph (version_id, number) WHERE role = 'attribution';
CREATE TRIGGER paragraph_never_changes BEFORE UPDATE OF version_id, number, text, length, words ON paragraph
BEGIN SELECT raise(ABORT, 'the text of a paragraph never changes'); END;
CREATE TRIGGER paragraph_never_goes BEFORE DELETE ON paragraph
BEGIN SELECT raise(ABORT, 'paragraphs are left out, never deleted'); END;

CREATE TABLE "row" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES project,
  -- Fractional key: a row goes between two others without touching them. Compared byte by byte.
  rank TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'edited', 'confirmed')),
  revision INTEGER NOT NULL,
  confidence REAL,
  -- Retired rows are out of the project; their history stays, and an undo brings them back.
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  -- Derived from paragraphs and correction, for the list and the counts.
  length INTEGER NOT NULL DEFAULT 0,
  correction_length INTEGER NOT NULL DEFAULT 0,
  words INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX row_order ON "row" (project_id, rank) WHERE retired = 0;

CREATE TABLE row_paragraph (
  -- The key holds it: a paragraph stands in one row.
  paragraph_id INTEGER PRIMARY KEY REFERENCES paragraph,
  row_id INTEGER NOT NULL REFERENCES "row"
) STRICT;
CREATE INDEX row_paragraph_row ON row_paragraph (row_id);

CREATE TABLE correction (
  row_id INTEGER PRIMARY KEY REFERENCES "row",
  text TEXT NOT NULL CHECK (text <> ''),
  origin INTEGER REFERENCES version,
  saved_at INTEGER NOT NULL
) STRICT;

-- History of the corrections: one entry a step, never taken back.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  row_id INTEGER NOT NULL REFERENCES "row",
  at INTEGER NOT NULL,
  text TEXT,
  state TEXT NOT NULL,
  origin INTEGER REFERENCES version
) STRICT;
CREATE INDEX revision_row ON revision (row_id, id);

-- Undo log. before and after hold the touched rows as values; undone entries can be done again.
CREATE TABLE edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES project,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  row_id INTEGER,
  row_number INTEGER,
  version_title TEXT,
  -- A sealed edit takes no further typing into itself.
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
CREATE INDEX edit_order ON edit (project_id, undone, id);
`;
