import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({ requestConfig: './app/request-config.ts' })

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // server.ts keeps compressed bytes of what is public; compressing at each request halves the throughput.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` runs tsc over the whole tree, tests and server included; once is enough.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['radix-ui'] },
  // The reading site's fonts are named by their content.
  headers: async () => [
    { source: '/fonts/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
  ],
  // Native modules, and what must exist once in the process: one Y.Doc class, one database.
  serverExternalPackages: [
    '@hocuspocus/server',
    '@node-rs/argon2',
    'better-sqlite3',
    'lib0',
    'pg',
    'pino',
    'sharp',
    'y-protocols',
    'yjs',
  ],
}

export default withNextIntl(nextConfig)
