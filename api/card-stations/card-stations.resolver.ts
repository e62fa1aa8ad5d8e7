import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { EnrolCardStationInput, MoveChipCardInput, OrderCardWorkInput } from './card-station.input.ts';
import { CardStationType, CardWorkStateType, ChipCardState } from './card-station.type.ts';
import { endCardStation } from './end-card-station.ts';
import { enrolCardStation } from './enrol-card-station.ts';
import { listCardStations } from './list-card-stations.ts';
import { moveChipCard } from './move-chip-card.ts';
import { orderCardWork } from './order-card-work.ts';
import { readCardWorkState } from './read-card-work-state.ts';

/** Stations for chip cards at the workplaces of operators. @rule reg p.9(6), p.9(10) */
@Resolver()
export class CardStationsResolver {
  @Authorized('card-station.list')
  @Query(() => [CardStationType], { description: 'Stations with their readers and cards, as they stand now.' })
  cardStations(@Ctx() context: ApiContext): Promise<CardStationType[]> {
    return listCardStations(context);
  }

  @Authorized('card-station.enrol')
  @Mutation(() => ID, { description: 'Enrols a station with its own certificate, once.' })
  enrolCardStation(
    @Ctx() context: ApiContext,
    @Arg('input', () => EnrolCardStationInput, { description: 'The station.' }) input: EnrolCardStationInput,
  ): Promise<string> {
    return enrolCardStation(context, input);
  }

  @Authorized('card-station.enrol')
  @Mutation(() => Boolean, {
    description: 'Ends a station: nothing is ordered from it any more. Cards made ready there open at no other.',
  })
  endCardStation(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'The station.' }) id: string,
  ): Promise<boolean> {
    return endCardStation(context, id);
  }

  @Authorized('counter.issue')
  @Mutation(() => Boolean, {
    description:
      'Lets a station go on with the card of a request: keys before the confirmation, certificates after it (regulation p.9(6), p.9(10)).',
  })
  orderCardWork(
    @Ctx() context: ApiContext,
    @Arg('input', () => OrderCardWorkInput, { description: 'Request and station.' }) input: OrderCardWorkInput,
  ): Promise<boolean> {
    return orderCardWork(context, input);
  }

  @Authorized('counter.issue')
  @Query(() => CardWorkStateType, {
    nullable: true,
    description: 'How the last order to a station stands; null before the first.',
  })
  cardWorkState(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Request.' }) id: string,
  ): Promise<CardWorkStateType | null> {
    return readCardWorkState(context, id);
  }

  @Authorized('chip-card.move')
  @Mutation(() => ChipCardState, {
    description: 'Records that a card was handed over, lost, found or destroyed; gives how it stands then.',
  })
  moveChipCard(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveChipCardInput, { description: 'The card and what became of it.' }) input: MoveChipCardInput,
  ): Promise<ChipCardState> {
    return moveChipCard(context, input);
  }
}
