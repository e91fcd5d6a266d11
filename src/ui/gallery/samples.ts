export type SamplePetition = {
  readonly id: string;
  readonly text: string;
  readonly place: string;
  readonly owner: string;
  readonly state: string;
  readonly due: string;
  readonly late: number;
};

/** Long on purpose: what offices really type. */
export const samplePetitions: readonly SamplePetition[] = [
  {
    id: 'KN-7F3K',
    text: 'Cử tri phường Thành Sen đề nghị sớm nâng cấp hệ thống thoát nước dọc đường Nguyễn Huy Tự, Hải Thượng Lãn Ông và các ngõ liên gia; mỗi khi mưa lớn nước tràn vào nhà dân, kéo dài nhiều giờ, ảnh hưởng việc học của con em và buôn bán của các hộ kinh doanh.',
    place: 'Phường Thành Sen',
    owner: 'Ủy ban nhân dân phường Thành Sen',
    state: 'Đang giải quyết',
    due: '05/11/2026',
    late: 17,
  },
  {
    id: 'KN-2M9Q',
    text: 'Kiến nghị tỉnh chỉ đạo kiểm tra việc khai thác cát trên sông La đoạn qua xã Đức Thọ gây sạt lở bờ, nguy cơ mất an toàn đê điều.',
    place: 'Xã Đức Thọ',
    owner: 'Sở Nông nghiệp và Môi trường',
    state: 'Chờ trả lời',
    due: '25/11/2026',
    late: -3,
  },
  {
    id: 'KN-9XA4',
    text: 'Đường Võ Trác thi công kéo dài, bụi bặm, đi lại khó khăn. Đề nghị các sở, ngành có trách nhiệm đôn đốc nhà thầu sớm hoàn thành toàn bộ công trình và hoàn trả mặt đường.',
    place: 'Xã Lộc Hà',
    owner: 'Sở Xây dựng',
    state: 'Đã trả lời, chưa đánh giá',
    due: '30/10/2026',
    late: 23,
  },
  {
    id: 'KN-5TTB',
    text: 'Bố trí bác sĩ trực ngoài giờ tại trạm y tế xã.',
    place: 'Xã Thạch Lạc',
    owner: 'Sở Y tế',
    state: 'Tiếp tục theo dõi',
    due: '31/12/2026',
    late: -39,
  },
  {
    id: 'KN-8WLC',
    text: 'Đề nghị xem xét chế độ phụ cấp cho người hoạt động không chuyên trách ở thôn, tổ dân phố sau sắp xếp đơn vị hành chính; hiện một người kiêm nhiều chức danh nhưng mức hỗ trợ chưa tương xứng.',
    place: 'Xã Cẩm Xuyên',
    owner: 'Sở Nội vụ',
    state: 'Kết thúc',
    due: '15/10/2026',
    late: 0,
  },
];

export const sampleUnits = [
  'Ủy ban nhân dân xã Lộc Hà',
  'Ủy ban nhân dân phường Thành Sen',
  'Sở Nông nghiệp và Môi trường',
  'Sở Xây dựng',
  'Sở Y tế',
  'Công ty TNHH MTV Thủy lợi Nam Hà Tĩnh',
  'Điện lực Hà Tĩnh',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
].map((label, index) => ({
  value: `u${index}`,
  label,
  group: index < 2 ? 'Xã, phường' : 'Cơ quan cấp tỉnh',
}));
