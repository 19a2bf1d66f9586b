-- rule:      authorized-key-present
-- title:     账户可凭密钥远程登录 | An account may be entered from afar by a key
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.1 身份鉴别信息定期更换，密钥不在口令管理之内 | GB/T 22239-2019 8.1.4.1: what authenticates is changed regularly, and keys are outside of that (C)
-- service_clause: 7.4.7.2
-- observed:  账户 {user} 有 {keys} 个授权密钥：{types}（{file}） | account {user} has {keys} authorised keys: {types} ({file})
-- expected:  没有，或均经登记批准 | none, or all of them registered and approved
-- remedy:    与系统管理员逐个核对密钥的归属和用途；不需要的，从 {file} 中删除该行 | Ask the system administrator whose each key is and what for; remove the lines of those not needed from {file}
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT user AS subject,
       user, count(*) AS keys, group_concat(DISTINCT key_type) AS types, min(file || ':' || line) AS file,
       0 AS ok
FROM   authorized_key
GROUP  BY user
