import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import './button-link.css';

/** A way to another page that looks like the button it is among: still a link, to be opened in a tab of its own. */
export const ButtonLink = createLink(function ButtonAnchor({
  tone = 'primary',
  className = '',
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { tone?: 'primary' | 'plain'; ref?: Ref<HTMLAnchorElement> }) {
  return <a className={`button-link is-${tone} ${className}`.trim()} {...rest} />;
});
