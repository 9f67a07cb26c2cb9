/** `g` and then `key` leads to `href`. */
export type Shortcut = { key: string; label: string; href: string }
