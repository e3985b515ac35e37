import { useTranslation } from 'react-i18next';
import { Button } from '../../../parts/button.tsx';
import { useFormats } from '../../../state/format.ts';
import { ChosenBar } from '../dialogs/chosen-bar.tsx';
import { ChosenLine, ChosenList } from '../dialogs/chosen-list.tsx';
import { useChosen } from '../dialogs/use-chosen.ts';
import { CommentLine, TextLine } from './copy-news-line.tsx';
import type { CopyNews } from './model.ts';

interface CopyNewsListProps {
  readonly items: readonly CopyNews[];
  /** Of the corrected text. */
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly onTakeIn: (items: readonly CopyNews[]) => void;
  readonly onGo: (position: number) => void;
}

/** All that is new in a copy, each of which can be left out; what was gone on with here too is, unless it is wanted. */
export const CopyNewsList = ({ items, language, isReadOnly, onTakeIn, onGo }: CopyNewsListProps) => {
  const { t } = useTranslation('copies');
  const apart = new Set(items.flatMap((item) => (isApart(item) ? [item.key] : [])));
  const chosen = useChosen((key) => !apart.has(key));
  const wanted = items.filter(({ key }) => chosen.has(key));
  return (
    <>
      <ChosenBar label={t('all')} chosen={wanted.length} all={items.length} onChooseAll={chosen.chooseAll}>
        <Button
          kind="primary"
          isDisabled={isReadOnly || wanted.length === 0}
          onPress={() => onTakeIn(wanted)}
        >
          {t('apply', { count: wanted.length })}
        </Button>
      </ChosenBar>
      {apart.size > 0 && <p className="copies-note">{t('apartNote', { count: apart.size })}</p>}
      <ChosenList items={items} className="copies-list" moreLabel={(count) => t('showMore', { count })}>
        {(item) => (
          <NewsLine
            key={item.key}
            item={item}
            language={language}
            isWanted={chosen.has(item.key)}
            onWant={(isWanted) => chosen.choose(item.key, isWanted)}
            onGo={onGo}
          />
        )}
      </ChosenList>
    </>
  );
};

const isApart = (item: CopyNews): boolean => item.kind === 'text' && item.standing === 'apart';

interface NewsLineProps extends Pick<CopyNewsListProps, 'language' | 'onGo'> {
  readonly item: CopyNews;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
}

const NewsLine = ({ item, language, ...line }: NewsLineProps) => {
  const { t } = useTranslation('copies');
  const formats = useFormats();
  const number = formats.number(item.position + 1);
  const what = item.kind === 'text' ? 'text' : item.what;
  return (
    <ChosenLine {...line} label={t(`item.${what}`, { number })} position={item.position}>
      {item.kind === 'text' ? <TextLine item={item} language={language} /> : <CommentLine item={item} />}
    </ChosenLine>
  );
};
