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

/**
 * Schema 2. A row holds blocks, whole paragraphs or parts of them, and what a person said of its alignment; the text
 * of a version may be replaced by a corrected one; the undo log has a size.
 */
export const schema2 = `
CREATE TABLE block (
  paragraph_id INTEGER NOT NULL REFERENCES paragraph,
  -- UTF-16 units of the paragraph's text; a block that goes on to its end stops at null. The key holds it: no two
  -- blocks begin in one place, so a whole paragraph stands in one row.
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER CHECK (stop > start),
  row_id INTEGER NOT NULL REFERENCES "row",
  -- The pinned blocks of a row stay together in any later alignment.
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  PRIMARY KEY (paragraph_id, start)
) STRICT, WITHOUT ROWID;
INSERT INTO block SELECT paragraph_id, 0, NULL, row_id, 0 FROM row_paragraph;
DROP TABLE row_paragraph;
CREATE INDEX block_row ON block (row_id);

-- What a person said of the row's alignment.
ALTER TABLE "row" ADD COLUMN mark TEXT CHECK (mark IN ('accepted', 'review'));
ALTER TABLE "row" ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
-- Derived, for filters: by version [version, first number, last number, blocks, parts, pinned].
ALTER TABLE "row" ADD COLUMN cells TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(cells));
UPDATE "row" SET cells = found.cells FROM (
  SELECT row_id, json_group_array(json_array(version_id, first, last, blocks, 0, 0)) AS cells FROM (
    SELECT b.row_id, p.version_id, min(p.number) AS first, max(p.number) AS last, count(*) AS blocks
    FROM block b JOIN paragraph p ON p.id = b.paragraph_id GROUP BY b.row_id, p.version_id
  ) GROUP BY row_id
) found WHERE found.row_id = "row".id;

-- A paragraph that a corrected text of its version has no more; an undo brings it back.
ALTER TABLE paragraph ADD COLUMN gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1));
DROP INDEX paragraph_included;
CREATE INDEX paragraph_included ON paragraph (version_id, included, gone);
-- The version whose text is being replaced, within one transaction; the only time a text may change.
CREATE TABLE replacing (version_id INTEGER PRIMARY KEY REFERENCES version) STRICT;
DROP TRIGGER paragraph_never_changes;
CREATE TRIGGER paragraph_never_changes BEFORE UPDATE OF version_id, number, text, length, words ON paragraph
WHEN NOT EXISTS (SELECT 1 FROM replacing WHERE version_id = old.version_id) OR old.version_id <> new.version_id
BEGIN SELECT raise(ABORT, 'the text of a paragraph never changes'); END;

-- For "rows 14-15", and "12 rows".
ALTER TABLE edit ADD COLUMN last_row_number INTEGER;
ALTER TABLE edit ADD COLUMN row_count INTEGER;
-- Characters of both values.
ALTER TABLE edit ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
UPDATE edit SET size = length(before) + length(after);
ALTER TABLE project ADD COLUMN log_size INTEGER NOT NULL DEFAULT 0;
-- Edits too old for the log, which cannot be undone any more.
ALTER TABLE project ADD COLUMN dropped_edits INTEGER NOT NULL DEFAULT 0;
UPDATE project SET log_size = (SELECT coalesce(sum(size), 0) FROM edit WHERE project_id = project.id);
`;

/** Schema 3. People write comments about rows. */
export const schema3 = `
CREATE TABLE comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  row_id INTEGER NOT NULL REFERENCES "row",
  text TEXT NOT NULL CHECK (text <> ''),
  at INTEGER NOT NULL,
  changed_at INTEGER,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  -- What it is about: quote null: the row; else words of a version (null: of the corrected text), '' for all of it.
  version_id INTEGER REFERENCES version,
  -- It goes with the text at this place, in UTF-16 units.
  paragraph_id INTEGER REFERENCES paragraph,
  start INTEGER,
  quote TEXT CHECK (quote IS NOT NULL OR coalesce(version_id, paragraph_id, start) IS NULL)
) STRICT;
CREATE INDEX comment_row ON comment (row_id);
-- Derived, for lists and filters.
ALTER TABLE "row" ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "row" ADD COLUMN open_comments INTEGER NOT NULL DEFAULT 0;
`;

/** Schema 4. People set findings of the checks aside. */
export const schema4 = `
CREATE TABLE dismissal (
  project_id INTEGER NOT NULL REFERENCES project,
  -- The check, as CheckId.
  kind TEXT NOT NULL,
  -- The text it was found in; null: the corrected text, and where a whole kind is set aside.
  version_id INTEGER REFERENCES version,
  -- It goes with this paragraph, in whatever row that stands. Null: all of its kind in the project.
  paragraph_id INTEGER REFERENCES paragraph,
  -- The words that were flagged, or of the original where nothing stands that could be.
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX dismissal_key
  ON dismissal (project_id, kind, coalesce(version_id, 0), coalesce(paragraph_id, 0), text);
`;

/**
 * Schema 5. The words of all texts, by stem and as they stand, to be found at once (see `words.ts`).
 * The index keeps no text (`content = ''`): what it finds is read where it stands.
 */
export const schema5 = `
CREATE VIRTUAL TABLE paragraph_words USING fts5 (
  stems, words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE correction_words USING fts5 (
  stems, words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);
-- Texts of before there was an index, which the program indexes when it opens the library.
CREATE TABLE unindexed (kind TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
INSERT INTO unindexed SELECT 'paragraph', id FROM paragraph;
INSERT INTO unindexed SELECT 'correction', row_id FROM correction;
`;

/** Schema 6. A glossary: what the terms of a project are to be called, and what not. */
export const schema6 = `
CREATE TABLE term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES project,
  term TEXT NOT NULL CHECK (term <> ''),
  -- Arrays of texts.
  translations TEXT NOT NULL CHECK (json_valid(translations)),
  forbidden TEXT NOT NULL CHECK (json_valid(forbidden)),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX term_project ON term (project_id, term);
`;

/** Schema 7. Who wrote it: a name as the preferences had it then, '' where there was none. */
export const schema7 = `
ALTER TABLE comment ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE correction ADD COLUMN author TEXT NOT NULL DEFAULT '';
-- Of the step: who confirmed a text need not be who wrote it.
ALTER TABLE revision ADD COLUMN author TEXT NOT NULL DEFAULT '';
`;

/** Schema 8. A reviewer finds a corrected text right, or sends it back; what was said before stays in `state`. */
export const schema8 = `
ALTER TABLE "row" ADD COLUMN verdict TEXT CHECK (verdict IN ('reviewed', 'rejected'));
`;

/** Schema 9. What a reviewer saw is found without reading the history of all rows. */
export const schema9 = `
CREATE INDEX revision_verdict ON revision (row_id) WHERE state IN ('reviewed', 'rejected');
`;

/** Schema 10. Rows that somebody wants to come back to. */
export const schema10 = `
ALTER TABLE "row" ADD COLUMN bookmarked INTEGER NOT NULL DEFAULT 0 CHECK (bookmarked IN (0, 1));
`;

/** Schema 11. Rows that are only confirmed or marked stand in the log by their ids: ten thousand of them in kilobytes. */
export const schema11 = `
-- Beside before and after: [[row ids], what is said of them before, and after] each (see \`marks.ts\`).
ALTER TABLE edit ADD COLUMN marked TEXT CHECK (json_valid(marked));
`;
