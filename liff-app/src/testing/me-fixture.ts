import type { Me } from '@prakat/shared/api/api';

const nothing = { source: false, coversRange: false, dateTime: false };

export function aMe(changes: Partial<Me['member']> = {}): Me {
  return {
    member: {
      id: 'm1',
      name: 'นายจิรายุ ทินจง',
      positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
      unitName: 'งานข้อมูลและสารสนเทศ',
      contact: '042-000-000',
      isStaff: true,
      isAdministrator: false,
      appoints: false,
      canDelegate: false,
      seesVerbal: false,
      seesDistricts: false,
      readsOpinions: false,
      handlesComplaints: false,
      countsComplaints: false,
      ...changes,
    },
    office: {
      noticeBoard: false,
      id: 'si-bun-rueang',
      name: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      shortName: 'สสอ.ศรีบุญเรือง',
      siteUrl: 'https://example.go.th/si-bun-rueang/',
      categories: [
        {
          id: 'law',
          number: 2,
          name: 'กฎหมาย ระเบียบ ข้อบังคับ',
          description: 'แสดงที่มาของข้อมูล',
          requires: { ...nothing, source: true },
          displayDays: null,
          preparedHint: null,
          subtopics: [],
        },
        {
          id: 'news',
          number: 8,
          name: 'ข่าวประชาสัมพันธ์',
          description: '',
          requires: nothing,
          displayDays: 365,
          preparedHint: null,
          subtopics: [
            {
              id: 'announcements',
              name: 'ประกาศ',
              requires: nothing,
              displayDays: 365,
              preparedHint: null,
            },
            {
              id: 'recruitment',
              name: 'ประกาศรับสมัครงาน',
              requires: { ...nothing, coversRange: true },
              displayDays: 90,
              preparedHint: null,
            },
            {
              id: 'notices-without-end',
              name: 'ประกาศถาวร',
              requires: nothing,
              displayDays: null,
              preparedHint: null,
            },
          ],
        },
        {
          id: 'knowledge',
          number: '3',
          name: 'คลังความรู้',
          description: '',
          requires: { source: true, coversRange: false, dateTime: true },
          displayDays: null,
          preparedHint: null,
          subtopics: [],
        },
      ],
      files: { extensions: ['pdf', 'jpg'], maxBytes: 4 * 1024 * 1024, maxFiles: 2 },
      refusalReasons: [{ id: 'off-mission', text: 'ไม่เกี่ยวข้องกับภารกิจของหน่วยงาน' }],
      correctionReasons: [{ id: 'files', text: 'แนบไฟล์ให้ครบถ้วน' }],
      units: [{ id: 'it', name: 'งานข้อมูลและสารสนเทศ' }],
      verbalApproval: { allowed: true, confirmWithinDays: 7, afterDeadline: 'keep' },
      expiryNoticeDays: 7,
    },
    today: '2021-12-24',
    now: '2021-12-24T04:00:00.000Z',
  };
}
