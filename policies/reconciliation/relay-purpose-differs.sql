-- rule:      relay-purpose-differs
-- title:     中间机的类别与台账的用途不符 | A relay terminal by its class and by its purpose in the ledger is not the same
-- severity:  high
-- basis:     保密资格标准：信息设备、存储介质台账要素齐全、账物相符；变更须审批并登记 | Secrecy qualification standard: the ledgers of devices and media are complete and true; changes are approved and entered (B)
-- service_clause: 7.4.7.2
-- observed:  终端声明类别 {seen}；台账用途：{registered}（{taken_at} 检查） | the terminal declares class {seen}; its purpose in the ledger: {registered} (visit of {taken_at})
-- expected:  用途为涉密中间机、非密中转的终端声明为中间机，其他终端不声明为中间机 | what the ledger has as 涉密中间机 or 非密中转 declares a relay class, and nothing else does
-- remedy:    核实该机实际用途与审批：作中间机使用的按审批变更台账用途，不作中间机使用的更正终端声明 | Find out what it is used and approved for: a relay has that purpose in the ledger by approval; what is none corrects its declaration
-- empty:     compliant
-- complete:  -
-- on_fail:   deviation
SELECT a.number AS subject,
       a.number, 'purpose' AS about, v.terminal_class AS seen, a.purpose AS registered,
       coalesce(v.class_at, v.taken_at) AS taken_at,
       CASE WHEN coalesce(a.purpose, '') NOT IN ('组长机', '涉密工作机', '涉密中间机', '管理中心', '专供外出携带', '非密中转', '办公/科研') THEN NULL  -- blank, or a word of the unit's own
            WHEN v.terminal_class = 'relay-classified' THEN a.purpose = '涉密中间机'
            WHEN v.terminal_class = 'relay-unclassified' THEN a.purpose = '非密中转'
            ELSE a.purpose NOT IN ('涉密中间机', '非密中转')
       END AS ok
FROM   asset a JOIN visit v ON v.number = a.number
WHERE  a.kind = 'computer' AND v.terminal_class IS NOT NULL
AND    (v.terminal_class LIKE 'relay-%' OR a.purpose LIKE '%中间机%' OR a.purpose LIKE '%中转%')
AND    CASE WHEN a.ledger IN ('unclassified_computer', 'internet_computer') THEN 0  -- there class-differs tells
            WHEN a.ledger = 'relay_computer' THEN v.terminal_class = 'relay-unclassified'
            WHEN a.ledger = 'classified_computer' THEN v.terminal_class NOT IN ('internet', 'internal', 'relay-unclassified')
            ELSE 1
       END
