-- rule:      image-cloned
-- title:     多台终端的系统由同一镜像克隆 | Several terminals run one cloned image
-- severity:  low
-- basis:     推断：克隆的系统共用机器标识，日志和证书难以区分终端 | Inference: cloned systems share their machine id, so that logs and certificates do not tell them apart (D)
-- service_clause: 7.4.7.2
-- observed:  机器标识 {machine_id} 见于 {numbers} | machine id {machine_id} was seen on {numbers}
-- expected:  每台终端的机器标识不同 | every terminal has a machine id of its own
-- remedy:    核实是否由同一镜像部署；重新生成机器标识（systemd-machine-id-setup），确认各机以自己的编号登记 | Find out whether one image was deployed; make new ids (systemd-machine-id-setup), and see that each is enrolled under its own number
-- empty:     compliant
-- complete:  seen_computer
-- on_fail:   lead
SELECT c.machine_id AS subject,
       c.machine_id, min(c.number) AS number, group_concat(c.number, '、') AS numbers,
       count(*) = 1 AS ok
FROM  (SELECT DISTINCT machine_id, number FROM seen_computer WHERE machine_id IS NOT NULL AND number IS NOT NULL) c
GROUP  BY c.machine_id
