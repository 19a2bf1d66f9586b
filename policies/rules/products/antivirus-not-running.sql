-- rule:      antivirus-not-running
-- title:     防病毒产品未运行 | The antivirus product is not running
-- severity:  high
-- basis:     保密资格标准：安全保密产品正常运行，用户不得停用、卸载 | Secrecy qualification standard: security products run and are not switched off or removed by users (B)
-- service_clause: 7.4.7.5
-- observed:  {name} {version}，运行 {running?是:否}（命中：{signals}） | {name} {version}, running {running?yes:no} (seen: {signals})
-- expected:  实时防护在运行 | its protection runs
-- remedy:    启动该产品的服务，查明停用的原因和时间；只手动查杀的办理例外审批 | Start its service and find out why and since when it was off; scanning by hand only takes an approved exception
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT id AS subject,
       name, version, running, signals,
       CASE WHEN present = 1 THEN running END AS ok
FROM   security_product
WHERE  category = 'antivirus' AND present IS NOT 0
