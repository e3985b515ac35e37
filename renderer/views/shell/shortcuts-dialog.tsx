import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Keys } from '../../parts/key.tsx';
import { useDialogs } from '../../state/dialogs.ts';
import { type ShortcutGroup, useShortcutGroups } from '../../state/shortcuts.ts';
import './shortcuts-dialog.css';

/** All keys that do something on the present screen; each view contributes its own. */
export const ShortcutsDialog = () => {
  const { t } = useTranslation();
  const { opened, open, close } = useDialogs();
  const groups = useShortcutGroups();
  return (
    <Dialog
      title={t('shortcuts.title')}
      isOpen={opened === 'shortcuts'}
      onClose={close}
      width="wide"
      actions={
        <>
          <Button onPress={() => open('keys')}>{t('keyChanges.change')}</Button>
          <Button onPress={() => open('guide')}>{t('guide.open')}</Button>
        </>
      }
    >
      {/* Long enough to scroll: the keyboard must get at it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is there to be scrolled by keys */}
      <section className="shortcuts" tabIndex={0} aria-label={t('shortcuts.title')}>
        {groups.map(withKeys).map((group) =>
          // That of a mode one is not in would be a bare heading.
          group.shortcuts.length === 0 ? null : <Group key={group.title} group={group} />,
        )}
      </section>
    </Dialog>
  );
};

const withKeys = ({ title, shortcuts }: ShortcutGroup): ShortcutGroup => ({
  title,
  shortcuts: shortcuts.filter(({ keys }) => [keys].flat().length > 0),
});

const Group = ({ group }: { readonly group: ShortcutGroup }) => (
  <section className="shortcuts-group">
    <h3 className="label">{group.title}</h3>
    <dl>
      {group.shortcuts.map(({ keys, label }) => (
        <div key={label} className="shortcuts-line">
          <dt>{label}</dt>
          <dd className="shortcuts-keys">
            {[keys].flat().map((combination) => (
              <Keys key={combination} keys={combination} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
