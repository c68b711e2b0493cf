#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the console is in every catalogue, translated, with the placeholders of its source.
# Usage: translations.sh SOURCE_DIR
set -euo pipefail
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$source"/resources/translations/belfry_*.ts "$work"
"$source/packaging/translations.sh" "$work"/belfry_*.ts
python3 - "$work"/belfry_*.ts <<'PY'
import re
import sys
import xml.etree.ElementTree as tree

PLACES = re.compile(r"%L?\d+|%n")
wrong = []
for path in sys.argv[1:]:
    messages = 0
    for context in tree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            messages += 1
            source = message.findtext("source") or ""
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            where = f"{path.rsplit('/', 1)[1]}: {context.findtext('name')}: {source!r}"
            if translation.get("type") or not all(text.strip() for text in texts):
                wrong.append(f"{where} is not translated")
                continue
            for text in texts:
                wanted = sorted(place.replace("L", "") for place in PLACES.findall(source))
                found = sorted(place.replace("L", "") for place in PLACES.findall(text))
                if wanted != found and not (forms and set(wanted) - set(found) == {"%n"}):
                    wrong.append(f"{where} has other placeholders in {text!r}")
                if ("&" in re.sub("&[a-z]+;", "", source)) != ("&" in re.sub("&[a-z]+;", "", text)) and "&&" not in source:
                    wrong.append(f"{where} and {text!r} do not both have a mnemonic")
    if messages < 100:
        wrong.append(f"{path} has only {messages} texts: lupdate found nothing?")
print("\n".join(wrong[:60]))
if len(wrong) > 60:
    print(f"and {len(wrong) - 60} more")
sys.exit(1 if wrong else 0)
PY
