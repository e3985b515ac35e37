import type { VersionRole } from '../../shared/domain/model.ts';
import './role-mark.css';

/** How many humans have a colour of their own; then they begin anew. */
const humanColours = 6;

export interface RoleMarkProps {
  readonly role: VersionRole | 'corrected';
  /** Which of the human versions, from 0. */
  readonly ordinal?: number;
}

/** The small square that tells a version by its colour; its title stands next to it. */
export const RoleMark = ({ role, ordinal = 0 }: RoleMarkProps) => (
  <i
    className="role-mark"
    aria-hidden="true"
    style={{ background: `var(--v-${role === 'human' ? `human-${(ordinal % humanColours) + 1}` : role})` }}
  />
);
