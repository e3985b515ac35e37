import type { LaneName } from './job.ts';

// Each job loads what it needs: parsers are no use to the aligner.
export const loadLineFiles = () => import('../../../shared/formats/lineFile.ts');
export const loadPlainText = () => import('../../../shared/formats/plainText.ts');
export const loadDocuments = () => import('../../../shared/formats/document.ts');
export const loadGlossaryFile = () => import('../../../shared/formats/glossaryFile.ts');
export const loadProjectFile = () => import('../../../shared/formats/projectFile/read.ts');
export const loadMeasures = () => import('../../../shared/domain/measure/rows.ts');
export const loadFacts = () => import('../../../shared/domain/compare/factsOfRow.ts');
export const loadSearch = () => import('../../../shared/domain/search/find.ts');
export const loadReplacer = () => import('../../../shared/domain/search/replace.ts');
export const loadConsistency = () => import('../../../shared/domain/consistency/consistency.ts');
export const loadBootstrap = () => import('../../../shared/domain/measure/bootstrap.ts');
export const loadLinks = () => import('../../../shared/domain/link/learn.ts');
export const loadLinkedRow = () => import('../../../shared/domain/link/linkRow.ts');
export const loadLinkModel = () => import('../../../shared/domain/link/model.ts');
export const loadChecker = () => import('../../../shared/domain/check/checker.ts');
export const loadPlainChecks = () => import('../../../shared/domain/check/plain.ts');
export const loadAligner = () => import('../../../shared/domain/align/align.ts');
export const loadPractice = () => import('./practice.ts');
export const loadBackup = () => import('../../store/backup.ts');
export const loadSalvage = () => import('../../store/salvage.ts');
export const loadCopyNews = () => import('../files/copyNews.ts');
export const loadExports = () => import('../files/exportFile.ts');
export const loadConnection = () => import('../../store/connection.ts');
export const loadRanks = () => import('../rank.ts');
export const loadEditLabel = () => import('../../../shared/contract/edit.ts');
export const loadSentences = () => import('../../../shared/domain/align/sentenceRows.ts');

/** What a thread loads before its first job. */
export const preloads = {
  // The readers of other documents take several times as long, and many a day brings none.
  reading: loadPlainText,
  aligning: loadAligner,
  comparing: loadMeasures,
  linking: loadLinks,
  checking: loadChecker,
  writing: loadExports,
} as const satisfies Record<LaneName, unknown>;
