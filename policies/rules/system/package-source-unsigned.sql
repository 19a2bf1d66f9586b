-- rule:      package-source-unsigned
-- title:     软件源不校验签名 | A package source is taken without signatures
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.6 可信验证；公开的 Linux 安全基线的共同项 | GB/T 22239-2019 8.1.4.6 trusted verification; common to published Linux security baselines (C)
-- service_clause: 7.4.7.2
-- observed:  软件源 {uri}（{file} 第 {line} 行）校验签名：{signed?是:否} | package source {uri} ({file} line {line}), signatures are checked: {signed?yes:no}
-- expected:  校验签名 | signatures are checked
-- remedy:    apt 去掉 trusted=yes，yum 设 gpgcheck=1；单位自建源为其软件包签名 | For apt drop trusted=yes, for yum set gpgcheck=1; a unit signs the packages of its own source
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT uri        AS subject,
       uri,
       min(file)  AS file,
       min(line)  AS line,
       min(is_signed = 1 OR is_enabled = 0) AS signed,
       CASE WHEN count(CASE WHEN is_signed = 0 AND is_enabled = 1 THEN 1 END) > 0 THEN 0
            WHEN count(CASE WHEN is_enabled = 1 AND is_signed IS NULL THEN 1 END) > 0 THEN NULL
            ELSE 1
       END        AS ok
FROM   package_source
GROUP  BY uri
