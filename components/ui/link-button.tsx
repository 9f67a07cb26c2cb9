import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'className'> & {
  variant?: ButtonVariant
  size?: ButtonSize
}

export function LinkButton({ variant, size, ...rest }: LinkButtonProps) {
  return <Link className={buttonStyle(variant, size)} {...rest} />
}
