-- rule:      package-source-public
-- title:     不联网终端配置了公网软件源 | A terminal without network has public package sources
-- severity:  low
-- basis:     保密资格标准：涉密单机不得联网；软件由中间机导入 | Secrecy qualification standard: a stand-alone computer has no network; software comes by the relay computer (B)
-- service_clause: 7.4.7.2
-- observed:  软件源 {uri}（{file} 第 {line} 行） | package source {uri} ({file} line {line})
-- expected:  无公网软件源；系统自带的厂家软件源只是出厂设置，不计 | no public package source; those of its maker that came with the system are mere defaults
-- remedy:    注释该行；查明系统安装后是否曾用它联网更新 | Comment the line out; find out whether it was ever used to update over a network
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT uri        AS subject,
       uri,
       min(file)  AS file,
       min(line)  AS line,
       max(is_enabled = 1 AND kind = 'public' AND stock IS NULL) = 0 AS ok
FROM   package_source
GROUP  BY uri
