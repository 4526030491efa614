import type { Calendar } from "../kernel/business-days.ts";

/**
 * The calendar that a new deployment starts with (R7.2). 2026 is by the joint decree of three ministers
 * (religious affairs, manpower, administrative reform) on public holidays and joint leave. Operators publish later years and
 * amendments as new versions; this one never changes.
 */
export const FIRST_CALENDAR: Calendar = {
  version: 1,
  years: {
    "2026": {
      decree: "SKB 3 Menteri: Hari Libur Nasional dan Cuti Bersama 2026",
      holidays: [
        { date: "2026-01-01", name: "Tahun Baru Masehi" },
        { date: "2026-01-16", name: "Isra Mikraj Nabi Muhammad SAW" },
        { date: "2026-02-17", name: "Tahun Baru Imlek" },
        { date: "2026-03-19", name: "Hari Suci Nyepi" },
        { date: "2026-03-21", name: "Idulfitri" },
        { date: "2026-03-22", name: "Idulfitri" },
        { date: "2026-04-03", name: "Wafat Yesus Kristus" },
        { date: "2026-04-05", name: "Kebangkitan Yesus Kristus (Paskah)" },
        { date: "2026-05-01", name: "Hari Buruh Internasional" },
        { date: "2026-05-14", name: "Kenaikan Yesus Kristus" },
        { date: "2026-05-27", name: "Iduladha" },
        { date: "2026-05-31", name: "Hari Raya Waisak" },
        { date: "2026-06-01", name: "Hari Lahir Pancasila" },
        { date: "2026-06-16", name: "Tahun Baru Islam" },
        { date: "2026-08-17", name: "Proklamasi Kemerdekaan" },
        { date: "2026-08-25", name: "Maulid Nabi Muhammad SAW" },
        { date: "2026-12-25", name: "Natal" },
      ],
      joint_leave: [
        { date: "2026-02-16", name: "Cuti bersama Imlek" },
        { date: "2026-03-18", name: "Cuti bersama Nyepi" },
        { date: "2026-03-20", name: "Cuti bersama Idulfitri" },
        { date: "2026-03-23", name: "Cuti bersama Idulfitri" },
        { date: "2026-03-24", name: "Cuti bersama Idulfitri" },
        { date: "2026-05-15", name: "Cuti bersama Kenaikan Yesus Kristus" },
        { date: "2026-05-28", name: "Cuti bersama Iduladha" },
        { date: "2026-12-24", name: "Cuti bersama Natal" },
      ],
    },
  },
};
