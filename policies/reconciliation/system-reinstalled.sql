-- rule:      system-reinstalled
-- title:     操作系统安装时间与台账不符 | The system was installed on another day than the ledger says
-- severity:  high
-- basis:     保密资格标准：涉密计算机重装操作系统须审批并登记安装时间 | Secrecy qualification standard: reinstalling a classified computer is approved, and its day is entered (B)
-- service_clause: 7.4.7.2
-- observed:  安装痕迹表明 {seen} 安装；台账：{registered}（{taken_at} 检查） | its traces say it was installed on {seen}; the ledger says {registered} (visit of {taken_at})
-- expected:  与台账相差不超过两天 | no more than two days from the ledger
-- remedy:    查重装系统审批：有审批的按审批变更台账，没有的按私自重装处理并查明原因 | Look for the approval of a reinstallation: with one, change the ledger by it; without, it was nobody's to do
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT d.number AS subject,
       d.number, 'installed_on 维修' AS about, d.seen AS acted_on, d.seen, d.registered, d.taken_at,
       CASE WHEN d.is_near = 1 AND d.is_earlier IS NOT 1 THEN 1
            WHEN d.is_near = 0 AND d.is_install_agreed = 1 THEN 0
       END AS ok  -- traces that disagree accuse nobody, those of an earlier visit acquit nobody
FROM  (SELECT a.number, v.installed_on AS seen, a.installed_on AS registered, v.is_install_agreed,
              coalesce(v.installed_at, v.taken_at) AS taken_at, v.installed_at < v.taken_at AS is_earlier,
              abs(julianday(v.installed_on) - julianday(a.installed_on)) <= 2 AS is_near
       FROM   asset a JOIN visit v ON v.number = a.number
       WHERE  a.kind = 'computer') d
