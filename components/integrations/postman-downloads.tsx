import { Download } from 'lucide-react'
import { buttonStyle } from '@/components/ui/button-style'
import { DefinitionList } from '@/components/ui/definition-list'
import { Identifier } from '@/components/ui/identifier'
import { Panel } from '@/components/ui/panel'

type Props = { base: string; clientId: string | null; scopes: string[] }

export function PostmanDownloads({ base, clientId, scopes }: Props) {
  const files = [
    { href: `${base}/postman/collection`, label: 'Collection (v2.1)', primary: true },
    { href: `${base}/postman/environment`, label: 'Environment', primary: false },
  ]
  return (
    <Panel heading="Files">
      <div className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          {files.map(({ href, label, primary }) => (
            // A plain link: these are files, not pages.
            <a key={href} href={href} download className={buttonStyle(primary ? 'primary' : 'secondary')}>
              <Download aria-hidden="true" size={15} />
              <span>{label}</span>
            </a>
          ))}
        </div>
        <DefinitionList
          items={[
            {
              term: 'Client ID',
              description: clientId ? (
                <Identifier value={clientId} label="Client ID" />
              ) : (
                'Not stored yet: left empty'
              ),
            },
            { term: 'Client Secret', description: 'Left empty, of type secret' },
            {
              term: 'Scopes',
              description: (
                <span translate="no" className="font-mono text-sm">
                  {scopes.join(' ') || 'none chosen yet'}
                </span>
              ),
            },
            { term: 'OAuth', description: 'Code with PKCE (S256), Basic client authentication' },
          ]}
        />
      </div>
    </Panel>
  )
}
