-- rule:      package-source-public
-- title:     不联网终端配置了公网软件源 | A terminal without network has public package sources
-- severity:  low
-- basis:     保密资格标准：涉密单机不得联网；软件由中间机导入 | Secrecy qualification standard: a stand-alone computer has no network; software comes by the relay computer (B)
-- service_clause: 7.4.7.2
-- observed:  软件源 {uri}（{file} 第 {line} 行） | package source {uri} ({file} line {line})
-- expected:  无公网软件源；系统自带的厂家软件源只是出厂设置，不计 | no public package source; those of its maker that came with the system are mere defaults
-- remedy:    注释该行；查明系统安装后是否曾用它联网更新；属于本单位的，在裁剪文件的参数 own_domains（名称）或 segment_addresses（地址）中声明 | Comment the line out; find out whether it was ever used to update over a network; where it is one of the unit's own, declare it in own_domains (a name) or segment_addresses (an address) of the tailoring
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT p.uri AS subject,
       p.uri, p.file, p.line,
       p.holds AS ok
FROM  (SELECT n.*, row_number() OVER (PARTITION BY n.uri ORDER BY n.holds, n.file, n.line) AS place
       FROM  (SELECT p.uri, p.file, p.line,
                     CASE WHEN p.is_enabled = 0 OR p.kind <> 'public' OR p.stock IS NOT NULL THEN 1
                          WHEN EXISTS (SELECT 1 FROM json_each(:own_domains) d
                                WHERE lower(p.host) = lower(d.value) OR substr(lower(p.host), -length(d.value) - 1) = '.' || lower(d.value)) THEN 1
                          WHEN (p.host GLOB '*:*' OR p.host NOT GLOB '*[a-zA-Z]*') AND EXISTS (SELECT 1 FROM json_each(:segment_addresses) s WHERE p.host GLOB s.value) THEN 1
                          ELSE 0
                     END AS holds
              FROM  (SELECT a.uri, a.kind, a.is_enabled, a.stock, a.file, a.line,
                            iif(a.place GLOB '[[]*', substr(a.place, 2, instr(a.place, ']') - 2),
                                substr(a.place, 1, instr(a.place || ':', ':') - 1)) AS host
                     FROM  (SELECT s.uri, s.kind, s.is_enabled, s.stock, s.file, s.line,
                                   substr(s.uri, instr(s.uri, '://') + 3,
                                          instr(substr(s.uri, instr(s.uri, '://') + 3) || '/', '/') - 1) AS place  -- host and port
                            FROM   package_source s) a) p) n) p
WHERE  p.place = 1  -- file and line of one setting, the gravest
