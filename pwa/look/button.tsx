import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren, TargetedMouseEvent, VNode } from 'preact';
import { Icon } from './icon.tsx';
import { Spinner } from './spinner.tsx';
import './button.css';

interface Looks {
  /** `main` is the one thing to do here: at most one a screen. */
  readonly kind?: 'danger' | 'main' | 'plain' | 'quiet';
  readonly icon?: LucideIcon | undefined;
  readonly wide?: boolean;
}

export interface ButtonProps extends Looks {
  readonly type?: 'button' | 'submit';
  /** Id of the form that it sends, when it stands outside. */
  readonly form?: string;
  /** Absent where everybody knows the icon, and the label says it. */
  readonly children?: ComponentChildren;
  readonly onClick?: ((event: TargetedMouseEvent<HTMLButtonElement>) => void) | undefined;
  /** Under way: says so and cannot be pressed twice, but keeps the focus. */
  readonly busy?: boolean;
  readonly disabled?: boolean | undefined;
  /** Said instead of the visible words, when those need their context. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly pressed?: boolean;
  readonly autoFocus?: boolean;
}

export function Button({
  kind = 'plain',
  type = 'button',
  form,
  icon,
  wide = false,
  busy = false,
  children,
  onClick,
  disabled,
  label,
  describedBy,
  pressed,
  autoFocus,
}: ButtonProps): VNode {
  return (
    <button
      type={type}
      form={form}
      class={`button button-${kind}${wide ? ' button-wide' : ''}`}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-describedby={describedBy}
      aria-pressed={pressed}
      autofocus={autoFocus}
      onClick={(event) => {
        if (!busy) onClick?.(event);
        else event.preventDefault();
      }}
    >
      {busy ? <Spinner /> : icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

export interface ButtonLinkProps extends Looks {
  readonly href: string;
  readonly children: ComponentChildren;
  /** File name: the address is downloaded and not opened. */
  readonly download?: string;
}

/** Leads somewhere: a link, looking like a button. */
export function ButtonLink({
  kind = 'plain',
  icon,
  wide = false,
  href,
  download,
  children,
}: ButtonLinkProps): VNode {
  return (
    <a class={`button button-${kind}${wide ? ' button-wide' : ''}`} href={href} download={download}>
      {icon && <Icon of={icon} />}
      {children}
    </a>
  );
}
