import { existsSync } from 'node:fs';
import { EventPublisher } from '@orpc/server';
import type { Outputs } from '../../shared/contract/contract.ts';
import { type Problem, ProblemError } from '../../shared/domain/problem.ts';
import { copyNow, type Seal } from '../store/backup.ts';
import { commit } from '../store/commit.ts';
import { type Connection, readDataVersion } from '../store/connection.ts';
import { type Library, openLibrary } from '../store/library.ts';
import { draftOf, fileBehind, removeDatabase } from '../store/place.ts';
import { assertFree, restoreLibrary, type Salvaged, stampOf, takeSalvaged } from '../store/restore.ts';
import { Backups } from './backups.ts';
import { noted } from './failure.ts';
import type { Lanes } from './threads/lanes.ts';

/** Which program the core works for; named to whoever finds the library locked. */
type Host = 'desktop' | 'web' | 'terminal' | 'test';

export interface CoreOptions {
  /** Path of the library's file; it and its folder are made where there are none. */
  readonly libraryPath: string;
  readonly host: Host;
  readonly programVersion: string;
  /** Opens the library to read only, whoever else may have it open. */
  readonly readOnly?: boolean;
  /** Milliseconds since 1970; the system's clock where none is given. */
  readonly now?: () => number;
  /** Threads that several cores of one process share; the core does not end them. Its own where none are given. */
  readonly lanes?: Lanes;
}

type LibraryStatus = Outputs['library']['status'];
export type LibraryChange =
  Outputs['library']['changes'] extends AsyncIteratorObject<infer C, unknown, unknown> ? C : never;

/** Backups are made this often while the library is written to, in milliseconds. */
const backupInterval = 600_000;
/** How often the library's file is looked at for what others did to it, in milliseconds. */
const watchInterval = 1_000;

/**
 * The library as the use cases see it: open, or closed for a reason, and replaceable while they stand.
 * Where it cannot be opened the session stands all the same and says why.
 */
export class Session {
  readonly #options: CoreOptions;
  readonly #path: string;
  readonly #backups: Backups;
  readonly #publisher = new EventPublisher<{ change: LibraryChange }>();
  readonly #timers: readonly NodeJS.Timeout[];
  #seenVersion: number | undefined;
  #library: Library | null = null;
  #problem: Problem | null = null;
  /** Its file is gone, and what it holds is in no backup yet. */
  #orphan: Library | null = null;
  #salvaged: Salvaged | null = null;
  /** How many were begun. */
  #drafts = 0;

  /** `seal`: makes sure of the copies that are made beside the user's work. */
  constructor(options: CoreOptions, seal: Seal) {
    this.#options = options;
    this.#path = fileBehind(options.libraryPath);
    this.#backups = new Backups({
      path: this.#path,
      writable: () => (this.#library?.readOnly === false ? this.#library.connection : null),
      seal,
      now: () => this.#now(),
      onProblem: () => this.#publisher.publish('change', { kind: 'backups' }),
    });
    this.#open(options.readOnly ?? false);
    this.#timers = [
      setInterval(() => void this.backUp(), backupInterval).unref(),
      setInterval(() => this.#watch(), watchInterval).unref(),
    ];
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  status(): LibraryStatus {
    const { host, programVersion } = this.#options;
    const state = this.#library ? (this.#library.readOnly ? 'readOnly' : 'open') : 'closed';
    const backupProblem = this.#backups.problem;
    return { state, path: this.#path, problem: this.#problem, backupProblem, host, programVersion };
  }

  /** @throws ProblemError why the library is not open. */
  connection(): Connection {
    if (this.#library) return this.#library.connection;
    throw new ProblemError(this.#problem?.code ?? 'unexpected', this.#problem?.params);
  }

  /**
   * One transaction, then news of it to all who listen. @throws ProblemError `libraryReadOnly` where it is open
   * to read only; what `work` throws, with the library as it was.
   */
  write<T>(work: (connection: Connection) => T, news: (result: T) => readonly LibraryChange[]): T {
    const connection = this.#writable();
    const result = commit(connection, () => work(connection));
    for (const change of news(result)) this.#publisher.publish('change', change);
    return result;
  }

  /** News of every write from now on. */
  changes(signal: AbortSignal | undefined): AsyncGenerator<LibraryChange> {
    return this.#publisher.subscribe('change', signal ? { signal } : {});
  }

  reopen(readOnly: boolean): LibraryStatus {
    if (this.#library?.isLeft()) this.#leave(this.#library);
    if (this.#library?.readOnly === readOnly) return this.status();
    if (this.#orphan) this.#adopt(this.#orphan);
    // An empty library in the place of one that went away would look like a loss of everything.
    const isGone = this.#problem?.code === 'libraryGone' && !existsSync(this.#path);
    if (this.#orphan || isGone) return this.status();
    this.#shut();
    this.#open(readOnly);
    this.#publisher.publish('change', { kind: 'library' });
    return this.status();
  }

  backups(): Outputs['library']['backups'] {
    return this.#backups.list();
  }

  /** See {@link Backups.make}. */
  backUp(): Promise<void> {
    return this.#backups.make();
  }

  /**
   * Puts a backup in place of a library that is open, or damaged, or gone.
   * @throws ProblemError `notFound`, `backupDamaged`, `libraryReadOnly`, `libraryLocked` …
   */
  restore(name: string): LibraryStatus {
    const wasOpen = this.#library !== null;
    // One that is only newer, or locked, is no worse for that: nothing is put in its place.
    const { code } = this.#problem ?? {};
    if (!wasOpen && code !== 'libraryDamaged' && code !== 'libraryGone') this.connection();
    const backup = this.#backups.fileOf(name);
    if (wasOpen) copyNow(this.#writable(), this.#now(), name);
    this.#shut();
    try {
      restoreLibrary({ path: this.#path, backup, host: this.#options.host, keepOld: !wasOpen });
    } finally {
      // One that is gone still is where this failed: opening it would put an empty one in its place.
      if (existsSync(this.#path)) this.#open(false);
      this.#publisher.publish('change', { kind: 'library' });
    }
    return this.status();
  }

  /**
   * Has a library made of what can be read of the damaged one: `make` is given the path of that, and where to make it.
   * It waits there for {@link takeSalvaged}. @throws ProblemError `stale` where the library is open, `libraryLocked` …
   */
  async salvage<T>(make: (path: string, draft: string) => Promise<T>): Promise<T> {
    if (this.#library) throw new ProblemError('stale');
    if (this.#problem?.code !== 'libraryDamaged') this.connection();
    assertFree(this.#path, this.#options.host);
    this.#drafts += 1;
    const draft = draftOf(this.#path, `${process.pid}-${this.#drafts}`);
    const stamp = stampOf(this.#path);
    try {
      const made = await make(this.#path, draft);
      // Something else was put in its place meanwhile.
      if (this.#library) throw new ProblemError('stale');
      this.#forgetSalvaged();
      this.#salvaged = { draft, stamp };
      return made;
    } catch (error) {
      removeDatabase(draft);
      throw error;
    }
  }

  /** Puts what was salvaged last in place of the damaged library. @throws ProblemError `stale`, `libraryLocked` … */
  takeSalvaged(): { status: LibraryStatus; keptAs: string } {
    const salvaged = this.#salvaged;
    if (!salvaged || this.#library) throw new ProblemError('stale');
    const keptAs = takeSalvaged(this.#path, this.#options.host, salvaged);
    this.#open(false);
    this.#publisher.publish('change', { kind: 'library' });
    return { status: this.status(), keptAs };
  }

  #forgetSalvaged(): void {
    if (this.#salvaged) removeDatabase(this.#salvaged.draft);
    this.#salvaged = null;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#backups.settled();
    this.#shut();
    if (this.#orphan) this.#adopt(this.#orphan);
    this.#orphan?.close();
    this.#orphan = null;
    this.#forgetSalvaged();
    this.#problem = { code: 'libraryUnreadable', params: { path: this.#path } };
  }

  #open(readOnly: boolean): void {
    try {
      this.#library = openLibrary({ path: this.#path, readOnly, host: this.#options.host });
      this.#problem = null;
      this.#seenVersion = undefined;
      this.#forgetSalvaged();
    } catch (error) {
      this.#problem = noted(error);
    }
  }

  /** What others do to the file is news. Of another process's writes nothing more is known than that there were some. */
  #watch(): void {
    const library = this.#library;
    if (library?.isLeft()) {
      this.#leave(library);
      this.#publisher.publish('change', { kind: 'library' });
    } else if (library?.readOnly) this.#watchWriter(library.connection);
  }

  #watchWriter(connection: Connection): void {
    try {
      const seen = readDataVersion(connection);
      if (this.#seenVersion !== undefined && seen !== this.#seenVersion) {
        this.#publisher.publish('change', { kind: 'library' });
      }
      this.#seenVersion = seen;
    } catch {
      // Whoever reads next is told why it cannot be read.
    }
  }

  /** Another file lies in the place of the library's, or none. A reader follows; a writer has what nobody else has. */
  #leave(library: Library): void {
    this.#shut();
    if (!library.readOnly) return;
    if (existsSync(this.#path)) this.#open(true);
    else this.#problem = { code: 'libraryGone', params: { path: this.#path } };
  }

  /** Makes a backup of a library whose file is gone, and lets go of it then: nobody can open that file any more. */
  #adopt(library: Library): void {
    const path = this.#path;
    try {
      this.#backups.makeNow(library.connection);
    } catch (error) {
      noted(error);
      this.#orphan = library;
      this.#problem = { code: 'libraryGoneUnsaved', params: { path } };
      return;
    }
    this.#orphan = null;
    this.#problem = { code: 'libraryGone', params: { path } };
    try {
      library.close();
    } catch (error) {
      // What it held is in the backup all the same.
      noted(error);
    }
  }

  #shut(): void {
    const library = this.#library;
    this.#library = null;
    if (library?.readOnly === false && library.isLeft()) this.#adopt(library);
    else library?.close();
  }

  #writable(): Connection {
    if (this.#library?.readOnly) throw new ProblemError('libraryReadOnly', { path: this.#path });
    return this.connection();
  }
}
