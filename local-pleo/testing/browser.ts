/** Follows pages and sends forms as a browser without JavaScript does: cookies by host, not by port. */
export class Browser {
  text = ''
  status = 0
  /** Where a redirect left Local Pleo to; it is not followed. */
  leftTo: URL | null = null
  private at = new URL('http://127.0.0.1')
  private readonly cookies = new Map<string, string>()

  get cookieNames(): string[] {
    return [...this.cookies.keys()]
  }

  async open(url: string): Promise<void> {
    await this.send(new URL(url, this.at), { method: 'GET' })
  }

  /** Sends the form whose action contains `action`, with its hidden fields. */
  async submit(action: string, fields: Record<string, string | string[]>): Promise<void> {
    const forms = [...this.text.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)]
    const form = forms.find(([, address = '']) => address.includes(action))
    if (!form) throw new Error(`no form leads to ${action}`)
    const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    const body = new URLSearchParams(
      hidden.map(([, name = '', value = '']) => [name, value] as [string, string]),
    )
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name)
      for (const one of [value].flat()) body.append(name, one)
    }
    const address = new URL((form[1] ?? '').replaceAll('&amp;', '&'), this.at)
    await this.send(address, { method: 'POST', body, headers: { origin: address.origin } })
  }

  private async send(
    url: URL,
    init: { method: string; body?: URLSearchParams; headers?: Record<string, string> },
  ): Promise<void> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    this.at = url
    this.status = response.status
    this.text = await response.text()
    const location = response.headers.get('location')
    const target = location ? new URL(location, url) : null
    this.leftTo = target && target.hostname !== '127.0.0.1' ? target : null
    if (target && !this.leftTo) await this.send(target, { method: 'GET' })
  }
}
