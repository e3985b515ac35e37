import { join } from 'node:path';
import type { Outputs } from '../../shared/contract/contract.ts';
import { type Problem, type ProblemCode, ProblemError } from '../../shared/domain/problem.ts';
import {
  backupFolder,
  changedSinceBackup,
  copyBeside,
  copyNow,
  listBackupNames,
  listBackups,
  type Seal,
} from '../store/backup.ts';
import type { Connection } from '../store/connection.ts';
import { noted } from './failure.ts';

/** Whose backups are made, and how. */
export interface BackupsOptions {
  /** Of the library. */
  readonly path: string;
  /** The library where it is open to write; backups are made of no other. */
  readonly writable: () => Connection | null;
  readonly seal: Seal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears that backups fail now, or fail no more. */
  readonly onProblem: () => void;
}

/** The backups of one library, made one at a time. */
export class Backups {
  readonly #options: BackupsOptions;
  #making: Promise<void> = Promise.resolve();
  #problem: Problem | null = null;

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  /** Why the last backup that was due was not made; `path` is the folder of backups. Null: there is one. */
  get problem(): Problem | null {
    return this.#problem;
  }

  list(): Outputs['library']['backups'] {
    return listBackups(this.#options.path, this.#options.now());
  }

  /** The file of the backup `name`. @throws ProblemError `notFound`. */
  fileOf(name: string): string {
    const { path } = this.#options;
    if (!listBackupNames(path).includes(name)) throw new ProblemError('notFound');
    return join(backupFolder(path), name);
  }

  /**
   * Backs up beside the user's work, where anything was written since the newest backup. Never fails: that is no reason
   * not to work, the next one may do better, and meanwhile `problem` says so.
   */
  make(): Promise<void> {
    this.#making = this.#making.then(() => this.#makeIfChanged());
    return this.#making;
  }

  /** Backs up at once, where anything was written since the newest backup. @throws ProblemError `diskFull` … */
  makeNow(connection: Connection): void {
    const now = this.#options.now();
    if (changedSinceBackup(connection, now)) copyNow(connection, now);
  }

  /** Ends when no backup is being made any more. */
  settled(): Promise<void> {
    return this.#making;
  }

  async #makeIfChanged(): Promise<void> {
    const { writable, now, seal } = this.#options;
    const connection = writable();
    if (!connection) return;
    try {
      if (changedSinceBackup(connection, now())) await copyBeside(connection, now(), seal);
      this.#tell(null);
    } catch (error) {
      // A restore, or closing, ended it: what it would have held is looked after there.
      if (writable() !== connection) return;
      this.#tell({ code: codeOf(noted(error)), params: { path: backupFolder(this.#options.path) } });
    }
  }

  #tell(problem: Problem | null): void {
    const isNews = problem?.code !== this.#problem?.code;
    this.#problem = problem;
    if (isNews) this.#options.onProblem();
  }
}

/** The same trouble met by a backup: what was changed last is saved, after all. */
const codeOf = ({ code }: Problem): ProblemCode => {
  if (code === 'diskFull') return 'backupDiskFull';
  return code === 'libraryUnreadable' || code === 'libraryReadOnly' ? 'backupNotWritable' : 'backupFailed';
};
