-- rule:      medium-record-incomplete
-- title:     存储介质台账要素不全 | A medium's ledger row is incomplete
-- severity:  low
-- basis:     公开的台账规范：除备注外各栏必填 | Published ledger specification: every column but the remarks is filled (A)
-- service_clause: 7.4.7.2
-- observed:  介质 {number}：密级 {level}，责任人 {responsible}，类型 {kind}，使用情况 {state} | medium {number}: level {level}, responsible {responsible}, kind {kind}, state {state}
-- expected:  密级、责任人、类型、使用情况均已填写 | level, responsible person, kind and state are filled in
-- remedy:    对照介质标识补填 | Fill it in from the medium's label
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT device_key AS subject,
       number, level, responsible, kind, state,
       trim(coalesce(level, '')) <> '' AND trim(coalesce(responsible, '')) <> ''
       AND trim(coalesce(kind, '')) <> '' AND trim(coalesce(state, '')) <> '' AS ok
FROM   registered_medium
