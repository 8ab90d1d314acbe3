/** One picture: its name, which is its file's, and the address that shows it. */
export interface View {
  readonly name: string;
  readonly hash: string;
  /** steps nearer, by the key */
  readonly closer?: number;
}

/** What the body looks like opened, from head to foot. Both figures, both sides. */
export const OPENED: readonly View[] = [
  {
    name: 'head-and-neck',
    hash: '#/region/neck-front?side=left&figure=male&layer=superficial&view=left',
  },
  { name: 'jaw', hash: '#/muscle/masseter?side=left&figure=female' },
  { name: 'neck-vessels', hash: '#/structure/carotid-artery?side=left&figure=male' },
  {
    name: 'shoulder-front',
    hash: '#/region/shoulder-cap?side=left&figure=female&layer=superficial&view=front',
  },
  {
    name: 'infraspinatus-pattern',
    hash: '#/muscle/infraspinatus?tp=3&side=left&figure=male&view=back',
  },
  { name: 'upper-back-with-lung', hash: '#/region/upper-back?figure=female&layer=bones' },
  { name: 'chest-with-heart-and-lung', hash: '#/structure/heart?figure=male' },
  { name: 'low-back-with-kidney', hash: '#/structure/kidney?figure=female&view=back' },
  {
    name: 'buttock-with-sciatic-nerve',
    hash: '#/region/buttock?side=left&figure=male&layer=bones&view=back',
  },
  { name: 'hip-front', hash: '#/region/groin-front-hip?side=left&figure=female&layer=middle' },
  {
    name: 'forearm-front',
    hash: '#/region/forearm?side=left&figure=male&layer=superficial&view=front',
  },
  {
    name: 'forearm-back',
    hash: '#/region/forearm?side=right&figure=female&layer=superficial&view=back',
  },
  { name: 'hand', hash: '#/region/wrist-palm?side=left&figure=male&layer=superficial' },
  { name: 'thigh-front', hash: '#/region/thigh-front?side=right&figure=female&layer=superficial' },
  { name: 'thigh-back', hash: '#/region/thigh-back?side=left&figure=male&layer=superficial' },
  { name: 'calf', hash: '#/region/calf?side=left&figure=female&layer=superficial' },
  { name: 'sole', hash: '#/region/sole?side=left&figure=male&layer=superficial' },
];

/** Cuts, for therapists and educators. */
export const CUT: readonly View[] = [
  {
    name: 'slice-mid-thigh',
    hash: '#/muscle/rectus-femoris?side=left&figure=female&slice=transverse:0.38',
  },
  {
    name: 'slice-across-a-trigger-point',
    hash: '#/muscle/gluteus-medius?tp=1&side=left&figure=male&slice=point:0.5',
  },
  { name: 'slice-chest', hash: '#/structure/heart?figure=male&slice=transverse:0.74', closer: 5 },
];
