import { inOneSentence } from './in-one-sentence'
import { ROOT } from './root'
import { startDeployment } from './up/deployment'
import { startEmbedded } from './up/embedded'
import { launching } from './up/launching'
import { readSettings } from './up/settings'
import { writeRunning } from './up/write-running'

type Flags = { dev: boolean; envFile: boolean }

/** `npm start`: everything comes up in order, stays under watch, and goes down in the reverse order. */
export async function up({ dev, envFile }: Flags): Promise<void> {
  await inOneSentence(async () => {
    const settings = readSettings(ROOT, envFile)
    console.log('Pleo partner dashboard')
    await launching(settings, async (launch) => {
      const { databaseUrl } = settings
      const running = databaseUrl
        ? await startDeployment(launch, dev, databaseUrl)
        : await startEmbedded(launch, dev)
      writeRunning(settings.dataDir, running, launch.resources)
    })
  })
  process.exit()
}
