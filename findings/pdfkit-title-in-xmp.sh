#!/usr/bin/env bash
# pdfkit 0.20.2, read back with saxes 6.0.0.
#
# From PDF 1.4 on pdfkit writes XMP beside the document's information, and puts the title into it as it was typed: with "Fish & Chips" the
# packet is no XML any more, and with it goes all else that it says, such as a mark of origin appended by `appendXML`. The
# information dictionary of the same file is right, so readers that show the title show nothing wrong.
#
# Needs node and npm; installs into a temporary folder. Exit 0: seen as described. Exit 1: it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2 saxes@6.0.0

cat > try.mjs <<'JS'
import { buffer } from 'node:stream/consumers'

import PDFDocument from 'pdfkit'
import { SaxesParser } from 'saxes'

const packetOf = async (title) => {
  const doc = new PDFDocument({ pdfVersion: '1.7', info: { Title: title } })
  doc.text('one page')
  doc.end()
  const pdf = (await buffer(doc)).toString('utf8')
  return /<\?xpacket begin[^>]*>([\s\S]*?)<\?xpacket end/.exec(pdf)[1].trim()
}

const faultOf = (text) => {
  let fault = null
  const parser = new SaxesParser()
  parser.on('error', (error) => (fault ??= error.message))
  parser.write(text).close()
  return fault
}

const [plain, and] = [await packetOf('Fish and Chips'), await packetOf('Fish & Chips')]
console.log(`title "Fish and Chips": fault in the packet: ${faultOf(plain) ?? 'none'}`)
console.log(`title "Fish & Chips": fault in the packet: ${faultOf(and) ?? 'none'}`)
console.log(and.split('\n').find((line) => line.includes('Fish')).trim())
process.exit(!faultOf(plain) && faultOf(and) && and.includes('Fish & Chips') ? 0 : 1)
JS
node try.mjs
