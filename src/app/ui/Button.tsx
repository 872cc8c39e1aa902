import type { ButtonHTMLAttributes } from 'react';
import styles from './ui.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `plain` looks like a link, for small actions inside text */
  look?: 'outlined' | 'plain';
}

export function Button({ look = 'outlined', className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${look === 'plain' ? styles.plain : styles.button} ${className}`}
    />
  );
}
