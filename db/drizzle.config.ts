import { defineConfig } from 'drizzle-kit'
import { dialect } from './dialect'

export default defineConfig({
  dialect: dialect === 'sqlite' ? 'sqlite' : 'postgresql',
  schema: './db/schema.ts',
  out: `./db/migrations/${dialect}`,
  casing: 'snake_case',
})
