import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  variant?: ButtonVariant
  size?: ButtonSize
}

export function Button({ variant, size, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonStyle(variant, size)} {...rest} />
}
